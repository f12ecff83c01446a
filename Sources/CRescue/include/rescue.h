// Giving the terminal back when a signal ends the program, and turning the other signals into
// bytes that the waiting loop reads.
//
// In C, in a target of its own, for two reasons: what runs inside a handler of SIGSEGV may touch
// nothing but async-signal-safe functions and plain static memory, which Swift cannot promise;
// and the statics of a header-only shim would be one copy for each file that imports it.
//
// All functions but the handlers are called from the one thread that draws.
#ifndef WASL_RESCUE_H
#define WASL_RESCUE_H

#include <stddef.h>
#include <termios.h>

#if __has_feature(nullability)
#pragma clang assume_nonnull begin
#endif

// Installs all handlers, except that a signal that was ignored when the program began (nohup)
// stays ignored. Gives the descriptor on which one byte, the signal's number, can be read for each
// of SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT and SIGQUIT; -1 if it cannot be made.
int rescue_install(void);

// From now on an ending signal, or `exit`, writes these bytes to `descriptor` and gives it back
// these modes first. At most 512 bytes; 0 if they fit, else -1 and nothing is armed.
int rescue_arm(int descriptor, const unsigned char *bytes, size_t count,
               const struct termios *modes);

// The terminal has been given back in the ordinary way: an ending signal has nothing left to do.
void rescue_disarm(void);

// Puts back the actions the signals had before `rescue_install`.
void rescue_remove(void);

// Ends the process by this signal, with its default action, after giving the terminal back.
void rescue_end(int number);

// Stops the whole process group, as the terminal's own Ctrl-Z does, so that a script around the
// program stops too and the shell gets its prompt; returns when it is continued.
void rescue_stop(void);

#if __has_feature(nullability)
#pragma clang assume_nonnull end
#endif

#endif
