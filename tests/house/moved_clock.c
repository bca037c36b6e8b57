/* Preloaded before the C library: the machine's clock is off by the seconds that the file named by MOVED_CLOCK holds. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int clock_gettime(clockid_t which, struct timespec *told)
{
    static int (*real)(clockid_t, struct timespec *);
    const char *name = getenv("MOVED_CLOCK");
    FILE *file;
    long by = 0;
    int done;
    if (!real)
        real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    done = real(which, told);
    if (which == CLOCK_REALTIME && name && (file = fopen(name, "r"))) {
        if (fscanf(file, "%ld", &by) == 1)
            told->tv_sec += by;
        fclose(file);
    }
    return done;
}
