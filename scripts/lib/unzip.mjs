import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

// Field positions are from PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

const read = (fd, position, length) => {
  const buffer = Buffer.alloc(length);
  readSync(fd, buffer, 0, length, position);
  return buffer;
};

const readDirectory = (fd) => {
  const { size } = fstatSync(fd);
  const tailStart = Math.max(0, size - END_SIZE - MAX_COMMENT);
  const tail = read(fd, tailStart, size - tailStart);
  for (let end = tail.length - END_SIZE; end >= 0; end -= 1) {
    if (tail.readUInt32LE(end) === END_OF_DIRECTORY) {
      return read(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    }
  }
  throw new Error('The archive has no directory: it is truncated or no zip file');
};

function* entriesOf(directory) {
  for (let offset = 0; offset < directory.length; ) {
    if (directory.readUInt32LE(offset) !== DIRECTORY_ENTRY)
      throw new Error('The archive directory is damaged');
    const nameLength = directory.readUInt16LE(offset + 28);
    const extraLength = directory.readUInt16LE(offset + 30);
    const commentLength = directory.readUInt16LE(offset + 32);
    yield {
      name: directory.toString('utf8', offset + 46, offset + 46 + nameLength),
      isDeflated: directory.readUInt16LE(offset + 10) === 8,
      packedSize: directory.readUInt32LE(offset + 20),
      mode: (directory.readUInt32LE(offset + 38) >>> 16) & 0o777,
      headerAt: directory.readUInt32LE(offset + 42),
    };
    offset += 46 + nameLength + extraLength + commentLength;
  }
}

const contentOf = (fd, entry) => {
  const header = read(fd, entry.headerAt, 30);
  const contentAt = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = read(fd, contentAt, entry.packedSize);
  return entry.isDeflated ? inflateRawSync(packed) : packed;
};

/**
 * Unpacks a zip file without other programs. `rename(name)` answers where an entry goes
 * below `folder`, or undefined to leave it out. Knows neither zip64 nor encryption.
 */
export const unzip = (file, folder, rename) => {
  const fd = openSync(file, 'r');
  try {
    for (const entry of entriesOf(readDirectory(fd))) {
      const target = entry.name.endsWith('/') ? undefined : rename(entry.name);
      if (!target) continue;
      const path = join(folder, target);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contentOf(fd, entry), { mode: entry.mode || 0o644 });
    }
  } finally {
    closeSync(fd);
  }
};
