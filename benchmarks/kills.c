/* Ends the process by SIGKILL at its n-th change of a file below a folder: for benchmarks/kills.py.

   Loaded with LD_PRELOAD. Counted are write, pwrite, writev, rename, fsync, ftruncate and unlink of each kind. Nothing is
   counted until kills_arm is called, so that a process may load its modules first. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { BEFORE, HALF, AFTER };

static char folder[PATH_MAX];
static size_t folder_length;
static long at, count;
static int how, log_fd = -1;

/* Count from now on. `n`: the call at which to end, 0 for none; `when`: before it, half way through it, after it;
   `path`: a file to which the name of each call and its file are appended. */
void kills_arm(const char *below, long n, int when, const char *path)
{
    snprintf(folder, sizeof folder, "%s", below);
    folder_length = strlen(folder);
    at = n;
    how = when;
    count = 0;
    log_fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(const char *call, const char *path)
{
    char line[PATH_MAX + 32];
    int length = snprintf(line, sizeof line, "%s %s\n", call, path + folder_length);
    if (log_fd >= 0 && length > 0)
        syscall(SYS_write, log_fd, line, (size_t)length);
}

/* Whether this call is the one to end at. */
static int counted(const char *call, const char *path)
{
    if (!folder_length || strncmp(path, folder, folder_length) != 0)
        return 0;
    note(call, path);
    return at && ++count == at;
}

static int counted_file(const char *call, int file)
{
    char link[64], path[PATH_MAX];
    if (!folder_length)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = '\0';
    return counted(call, path);
}

static void end(void)
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *data, size_t size)
{
    REAL(write);
    if (counted_file("write", file)) {
        if (how != BEFORE)
            real(file, data, how == HALF ? size / 2 : size);
        end();
    }
    return real(file, data, size);
}

ssize_t writev(int file, const struct iovec *parts, int number)
{
    REAL(writev);
    if (counted_file("writev", file)) {
        if (how != BEFORE)
            real(file, parts, how == HALF ? number / 2 : number);
        end();
    }
    return real(file, parts, number);
}

#define PWRITE(name, offset_type)                                             \
    ssize_t name(int file, const void *data, size_t size, offset_type offset) \
    {                                                                         \
        REAL(name);                                                           \
        if (counted_file("pwrite", file)) {                                   \
            if (how != BEFORE)                                                \
                real(file, data, how == HALF ? size / 2 : size, offset);      \
            end();                                                            \
        }                                                                     \
        return real(file, data, size, offset);                                \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

/* A call that happens as a whole or not at all. */
#define WHOLE(call, test)      \
    do {                       \
        if (test) {            \
            if (how == AFTER)  \
                call;          \
            end();             \
        }                      \
        return call;           \
    } while (0)

int fsync(int file) { REAL(fsync); WHOLE(real(file), counted_file("fsync", file)); }
int fdatasync(int file) { REAL(fdatasync); WHOLE(real(file), counted_file("fdatasync", file)); }
int ftruncate(int file, off_t size) { REAL(ftruncate); WHOLE(real(file, size), counted_file("ftruncate", file)); }
int ftruncate64(int file, off64_t size) { REAL(ftruncate64); WHOLE(real(file, size), counted_file("ftruncate", file)); }
int truncate(const char *path, off_t size) { REAL(truncate); WHOLE(real(path, size), counted("truncate", path)); }
int truncate64(const char *path, off64_t size) { REAL(truncate64); WHOLE(real(path, size), counted("truncate", path)); }
int unlink(const char *path) { REAL(unlink); WHOLE(real(path), counted("unlink", path)); }
int rename(const char *old, const char *new) { REAL(rename); WHOLE(real(old, new), counted("rename", old)); }
int renameat(int from, const char *old, int to, const char *new)
{
    REAL(renameat);
    WHOLE(real(from, old, to, new), counted("rename", old));
}
