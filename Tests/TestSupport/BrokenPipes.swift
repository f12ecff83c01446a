import Glibc

/// Writes to programs that may have ended: this thread gets an error then, and no signal that would
/// end the tests.
///
/// The signal is not ignored for good: programs that are started would inherit that.
public func withoutBrokenPipes(_ body: () -> Void) {
  var (pipe, before) = (sigset_t(), sigset_t())
  sigemptyset(&pipe)
  sigaddset(&pipe, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &pipe, &before)
  body()
  var atOnce = timespec()
  sigtimedwait(&pipe, nil, &atOnce)
  pthread_sigmask(SIG_SETMASK, &before, nil)
}
