@rem npm scripts begin with exec, so that a signal reaches Node and not a shell before it. Here exec is this file.
@%*
