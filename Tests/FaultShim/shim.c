// Preloaded into the program by the fault tests: system calls that answer as a bad disk, a full
// one, or a machine with a wrong clock would. Without its variables every call is as it always is.
//
//   FAULT_SHORT=SEED    a write takes a part of what it is given, by chance of this seed
//   FAULT_ROOM=BYTES    after so many bytes at known offsets there is no room
//   FAULT_CLOCK=SECONDS the clock is ahead by so much, behind where negative
//   FAULT_PACE=TIMES    time that is measured passes so many times as fast: what is calibrated to
//                       take a second becomes cheap, and sealed files can be tried by the hundred
//   FAULT_TALLY=FILE    at the end the number of short writes is written there
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static uint64_t chance;
static int is_short;
static int has_room_limit;
static int64_t room;
static int64_t shift;
static int64_t pace;
static long shortened;

static int64_t number(const char *name, int *is_set) {
  const char *text = getenv(name);
  if (is_set) *is_set = text != NULL;
  return text ? strtoll(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void) {
  chance = (uint64_t)number("FAULT_SHORT", &is_short);
  room = number("FAULT_ROOM", &has_room_limit);
  shift = number("FAULT_CLOCK", NULL);
  pace = number("FAULT_PACE", NULL);
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_TALLY");
  int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
  if (file < 0) return;
  dprintf(file, "%ld\n", shortened);
  close(file);
}

// SplitMix64, as the seeded disk in memory.
static uint64_t draw(void) {
  uint64_t mixed = chance += 0x9E3779B97F4A7C15u;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

// How much of so many bytes is taken this time: at least one.
static size_t taken(size_t count) {
  if (!is_short || count < 2) return count;
  size_t part = 1 + draw() % count;
  if (part < count) shortened++;
  return part;
}

static ssize_t write_at(int file, const void *bytes, size_t count, off_t offset) {
  size_t part = taken(count);
  if (has_room_limit) {
    if (count > 0 && room <= 0) {
      errno = ENOSPC;
      return -1;
    }
    if ((int64_t)part > room) part = (size_t)room;
  }
  ssize_t done = syscall(SYS_pwrite64, file, bytes, part, offset);
  if (done > 0) room -= done;
  return done;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return write_at(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return write_at(file, bytes, count, offset);
}

ssize_t write(int file, const void *bytes, size_t count) {
  return syscall(SYS_write, file, bytes, taken(count));
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int failed = (int)syscall(SYS_clock_gettime, clock, now);
  if (failed) return failed;
  if (clock == CLOCK_REALTIME) {
    now->tv_sec += shift;
  } else if (pace > 1) {
    int64_t nanoseconds = (int64_t)now->tv_nsec * pace;
    now->tv_sec = now->tv_sec * pace + nanoseconds / 1000000000;
    now->tv_nsec = nanoseconds % 1000000000;
  }
  return 0;
}

time_t time(time_t *now) {
  struct timespec moment;
  clock_gettime(CLOCK_REALTIME, &moment);
  if (now) *now = moment.tv_sec;
  return moment.tv_sec;
}
