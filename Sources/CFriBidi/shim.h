#pragma once

#include <wchar.h>
#include <fribidi/fribidi.h>

/* glibc hides wcwidth unless _XOPEN_SOURCE is defined. Only the tests call it, to compare it with
   the width table of Canvas. */
extern int wcwidth(wchar_t character);
