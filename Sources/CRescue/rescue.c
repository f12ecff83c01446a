#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Read by handlers: written only while `armed` is 0.
static volatile sig_atomic_t armed;
static volatile sig_atomic_t ending;
static int terminal;
static size_t restoreCount;
static unsigned char restoreBytes[512];
static struct termios restoreModes;

static int notices[2] = {-1, -1};

// A fault by stack overflow leaves no room for a handler on the stack that overflowed. SIGSTKSZ is
// no constant since glibc 2.34; 64 KiB holds a handler's frame with all vector registers saved.
static unsigned char handlerStack[65536];

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int others[] = {SIGWINCH, SIGCONT, SIGTSTP};

#define COUNT(array) (sizeof(array) / sizeof(array[0]))

static struct sigaction before[NSIG];
static unsigned char isOurs[NSIG];

static void giveTerminalBack(void) {
  if (!armed) return;
  armed = 0;
  size_t done = 0;
  while (done < restoreCount) {
    ssize_t written = write(terminal, restoreBytes + done, restoreCount - done);
    if (written > 0) {
      done += (size_t)written;
    } else if (written == 0 || errno != EINTR) {
      break;
    }
  }
  // From a background process group `tcsetattr` would stop us with SIGTTOU before the signal could
  // end us: POSIX lets it through where that signal is blocked.
  sigset_t blocked, former;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  sigprocmask(SIG_BLOCK, &blocked, &former);
  // Not TCSADRAIN: a terminal that has stopped reading would hold us here for ever.
  tcsetattr(terminal, TCSANOW, &restoreModes);
  sigprocmask(SIG_SETMASK, &former, NULL);
}

// By the default action, not by the one before ours: the Swift runtime's handler for crashes and
// SIGQUIT would run a backtrace on the person's terminal and wait half a minute for a key.
static void end(int number) {
  giveTerminalBack();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void notify(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds what wakes the loop.
  ssize_t ignored = write(notices[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

// The first ending signal is told to the loop, so that the journal closes first; a second one
// means that nobody listens, and does not wait.
static void onEnding(int number) {
  if (ending) {
    end(number);
  } else {
    ending = 1;
    notify(number);
  }
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, &before[number]);
  if (before[number].sa_handler == SIG_IGN) return;
  isOurs[number] = sigaction(number, &action, NULL) == 0;
}

static int makePipe(void) {
  if (notices[0] >= 0) return 0;
  return pipe2(notices, O_CLOEXEC | O_NONBLOCK);
}

int rescue_install(void) {
  static int isRegistered;
  if (makePipe() != 0) return -1;
  ending = 0;
  stack_t stack = {.ss_sp = handlerStack, .ss_size = sizeof handlerStack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < COUNT(crashes); i++) {
    install(crashes[i], end, SA_ONSTACK | SA_NODEFER);
  }
  for (size_t i = 0; i < COUNT(endings); i++) install(endings[i], onEnding, SA_RESTART);
  for (size_t i = 0; i < COUNT(others); i++) install(others[i], notify, SA_RESTART);
  if (!isRegistered) isRegistered = atexit(giveTerminalBack) == 0;
  return notices[0];
}

int rescue_arm(int descriptor, const unsigned char *bytes, size_t count,
               const struct termios *modes) {
  if (count > sizeof restoreBytes) return -1;
  armed = 0;
  terminal = descriptor;
  memcpy(restoreBytes, bytes, count);
  restoreCount = count;
  restoreModes = *modes;
  armed = 1;
  return 0;
}

void rescue_disarm(void) { armed = 0; }

void rescue_remove(void) {
  for (int number = 1; number < NSIG; number++) {
    if (!isOurs[number]) continue;
    sigaction(number, &before[number], NULL);
    isOurs[number] = 0;
  }
}

void rescue_end(int number) { end(number); }

void rescue_stop(void) {
  struct sigaction ours, byDefault;
  memset(&byDefault, 0, sizeof byDefault);
  byDefault.sa_handler = SIG_DFL;
  sigemptyset(&byDefault.sa_mask);
  sigaction(SIGTSTP, &byDefault, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
