// libvterm, the terminal emulator of the tests, and the functions of pseudo terminals.
#ifndef WASL_CVTERM_SHIM_H
#define WASL_CVTERM_SHIM_H

#include <pty.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <vterm.h>

// `ioctl` is variadic, so Swift cannot call it.
static inline int wasl_set_window_size(int descriptor, const struct winsize *size) {
  return ioctl(descriptor, TIOCSWINSZ, size);
}

// Declared by <spawn.h> only with _GNU_SOURCE, which comes too late here; glibc 2.34.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

static inline int wasl_close_from(posix_spawn_file_actions_t *actions, int from) {
  return posix_spawn_file_actions_addclosefrom_np(actions, from);
}

#endif
