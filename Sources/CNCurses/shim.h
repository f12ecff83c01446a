// What Swift needs of ncurses and of the terminal, and cannot take from the headers as they are.
#ifndef WASL_CNCURSES_SHIM_H
#define WASL_CNCURSES_SHIM_H

// The wide-character functions are only declared with this, and the program paints nothing else.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <wchar.h>

// <term.h> defines a macro for every capability (`columns`, `lines`, `bell` …) that would reach
// into every file that imports this module, so the two functions needed are declared by hand.
extern int setupterm(const char *term, int descriptor, int *status);
extern char *tigetstr(const char *capability);

// Macros with a cast are not imported into Swift.
static const attr_t wasl_bold = A_BOLD;
static const attr_t wasl_dim = A_DIM;
static const attr_t wasl_reverse = A_REVERSE;
static const attr_t wasl_underline = A_UNDERLINE;

// `stdin` and `stdout` are global variables, which Swift 6 refuses as unsafe.
static inline SCREEN *wasl_new_terminal(void) { return newterm(NULL, stdout, stdin); }

// `stdscr` and `curscr` likewise: read through a function, on the one thread that draws.
static inline WINDOW *wasl_standard_screen(void) { return stdscr; }
static inline WINDOW *wasl_current_screen(void) { return curscr; }

// `ioctl` is variadic.
static inline int wasl_window_size(int descriptor, struct winsize *size) {
  return ioctl(descriptor, TIOCGWINSZ, size);
}

// The string of a capability, or NULL if it is absent, or is no string ((char *)-1).
static inline const char *wasl_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

#endif
