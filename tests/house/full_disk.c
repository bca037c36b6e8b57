/* Preloaded before the C library. FULL_DISK names a file; while it is there, it holds the number of writes to plain files
   that still find room. After them the disk is full. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_full(int file)
{
    struct stat kind;
    char text[16] = "";
    const char *gate = getenv("FULL_DISK");
    int opened, left;
    if (!gate || fstat(file, &kind) || !S_ISREG(kind.st_mode))
        return 0;
    opened = open(gate, O_RDWR);
    if (opened < 0)
        return 0;
    (void)!read(opened, text, sizeof text - 1);
    left = atoi(text);
    if (left > 0) {
        static ssize_t (*put)(int, const void *, size_t, off_t);
        int length = snprintf(text, sizeof text, "%-8d", left - 1);
        if (!put)
            put = (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
        (void)!put(opened, text, length, 0);
    }
    close(opened);
    if (left <= 0)
        errno = ENOSPC;
    return left <= 0;
}

#define OR_FULL(result, name, types, ...)                                    \
    result name types                                                        \
    {                                                                        \
        static result(*real) types;                                          \
        if (!real)                                                           \
            real = (result(*) types)dlsym(RTLD_NEXT, #name);                 \
        return is_full(file) ? (result)-1 : real(__VA_ARGS__);               \
    }

OR_FULL(ssize_t, write, (int file, const void *bytes, size_t size), file, bytes, size)
OR_FULL(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t at), file, bytes, size, at)
OR_FULL(ssize_t, pwrite64, (int file, const void *bytes, size_t size, off64_t at), file, bytes, size, at)

int posix_fallocate(int file, off_t at, off_t size)
{
    int (*real)(int, off_t, off_t) = (int (*)(int, off_t, off_t))dlsym(RTLD_NEXT, "posix_fallocate");
    return is_full(file) ? ENOSPC : real(file, at, size);
}
