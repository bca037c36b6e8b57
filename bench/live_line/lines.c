/* Holds N live lines open and times how long a frame needs to reach the last of them.
 *
 *   lines TARGET COUNT REQUEST_FILE PUBLISH_TARGET
 *
 * A target is tcp:ADDRESS:PORT, tls:ADDRESS:PORT or unix:PATH. REQUEST_FILE holds the exact bytes a line sends first.
 * Says {"open": n, "seconds": s} once every line was answered with 200 and all have been quiet for 300 ms. Then reads one
 * order per line from standard input:
 *
 *   round MARKER FILE      send FILE's bytes to PUBLISH_TARGET, wait until every line has read MARKER
 *   quit
 *
 * and answers each round with one JSON object. Times are microseconds since the first byte of FILE was written.
 * A line counts once its own bytes hold MARKER (also across two reads); a line that was closed is counted as lost.
 * Lines beyond 20,000 ports of one address take the next loopback source address: 127.0.1.1, 127.0.1.2, ...
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#ifdef WITH_TLS
#include <openssl/ssl.h>
#endif

enum { MARKER_MAX = 64, BATCH = 512, PACE = 256, PORTS_PER_SOURCE = 20000, PUBLISHER = 0x7fffffff };

typedef struct {
    int fd;
    int seen_round;
    unsigned tail_len;
    char header_done;
    char tail[MARKER_MAX];
#ifdef WITH_TLS
    SSL *tls;
#endif
} Line;

typedef struct {
    enum { TCP, TLS, UNIX } kind;
    struct sockaddr_storage address;
    socklen_t size;
} Target;

static const char ACCEPTED[] = "HTTP/1.1 200";

static Line *lines;
static int count, open_lines, lost, epoll_fd;
static char buffer[MARKER_MAX + 65536];
#ifdef WITH_TLS
static SSL_CTX *tls_context;
#endif

static void die(const char *what) {
    perror(what);
    exit(1);
}

static int64_t now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static Target target_of(const char *text) {
    Target target = {0};
    char host[64];
    int port;
    if (strncmp(text, "unix:", 5) == 0) {
        struct sockaddr_un *un = (struct sockaddr_un *)&target.address;
        target.kind = UNIX;
        un->sun_family = AF_UNIX;
        strncpy(un->sun_path, text + 5, sizeof un->sun_path - 1);
        target.size = sizeof *un;
        return target;
    }
    target.kind = strncmp(text, "tls:", 4) == 0 ? TLS : TCP;
    if (sscanf(text + 4, "%63[^:]:%d", host, &port) != 2) {
        fprintf(stderr, "not a target: %s\n", text);
        exit(2);
    }
    struct sockaddr_in *in = (struct sockaddr_in *)&target.address;
    in->sin_family = AF_INET;
    in->sin_port = htons(port);
    inet_pton(AF_INET, host, &in->sin_addr);
    target.size = sizeof *in;
    return target;
}

static int connected(const Target *target, int number) {
    int family = target->address.ss_family, one = 1;
    int fd = socket(family, SOCK_STREAM, 0);
    if (fd < 0)
        die("socket");
    if (family == AF_INET) {
        struct sockaddr_in source = {.sin_family = AF_INET};
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
        source.sin_addr.s_addr = htonl(0x7f000101u + number / PORTS_PER_SOURCE);
        if (bind(fd, (struct sockaddr *)&source, sizeof source) < 0)
            die("bind");
    }
    while (connect(fd, (const struct sockaddr *)&target->address, target->size) < 0) {
        if (errno != EAGAIN && errno != EINTR)
            die("connect");
        usleep(1000);
    }
    return fd;
}

static void watch(int fd, uint32_t index) {
    struct epoll_event event = {.events = EPOLLIN, .data.u32 = index};
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    if (epoll_ctl(epoll_fd, EPOLL_CTL_ADD, fd, &event) < 0)
        die("epoll_ctl");
}

static void open_line(const Target *target, int index, const char *request, size_t size) {
    Line *line = &lines[index];
    line->fd = connected(target, index);
    line->seen_round = 0;
#ifdef WITH_TLS
    if (target->kind == TLS) {
        line->tls = SSL_new(tls_context);
        SSL_set_fd(line->tls, line->fd);
        if (SSL_connect(line->tls) != 1 || SSL_write(line->tls, request, size) != (int)size) {
            fprintf(stderr, "tls: line %d was refused\n", index);
            exit(1);
        }
        watch(line->fd, index);
        return;
    }
#endif
    if (write(line->fd, request, size) != (ssize_t)size)
        die("write request");
    watch(line->fd, index);
}

/* One read: > 0 bytes, 0 closed, < 0 nothing now. */
static ssize_t read_line(Line *line, char *into, size_t room) {
#ifdef WITH_TLS
    if (line->tls) {
        int got = SSL_read(line->tls, into, room);
        if (got > 0)
            return got;
        return SSL_get_error(line->tls, got) == SSL_ERROR_WANT_READ ? -1 : 0;
    }
#endif
    ssize_t got = read(line->fd, into, room);
    if (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK)
        return 0;
    return got;
}

/* Reads what is there; true when this line has now met the marker. */
static int meet(Line *line, const char *marker, size_t size, int64_t *bytes) {
    int met = 0;
    for (;;) {
        memcpy(buffer, line->tail, line->tail_len);
        ssize_t got = read_line(line, buffer + line->tail_len, 65536);
        if (got < 0)
            break;
        if (got == 0) {
            epoll_ctl(epoll_fd, EPOLL_CTL_DEL, line->fd, NULL);
            close(line->fd);
            line->fd = -1;
            lost++;
            break;
        }
        *bytes += got;
        size_t all = line->tail_len + got;
        if (!met && memmem(buffer, all, marker, size))
            met = 1;
        line->tail_len = all < size - 1 ? all : size - 1;
        memcpy(line->tail, buffer + all - line->tail_len, line->tail_len);
        if (got < 65536
#ifdef WITH_TLS
            && !line->tls
#endif
        )
            break;
    }
    return met;
}

static void open_all(const Target *target, const char *request, size_t size) {
    struct epoll_event events[BATCH];
    int asked = 0, quiet = 0;
    int64_t start = now_us(), bytes = 0, last = start;
    while (!quiet) {
        while (asked < count && asked - open_lines < PACE)
            open_line(target, asked++, request, size);
        int ready = epoll_wait(epoll_fd, events, BATCH, 100);
        for (int i = 0; i < ready; i++) {
            Line *line = &lines[events[i].data.u32];
            if (meet(line, ACCEPTED, sizeof ACCEPTED - 1, &bytes) && !line->header_done) {
                line->header_done = 1;
                open_lines++;
            }
        }
        if (ready)
            last = now_us();
        quiet = open_lines == count && now_us() - last > 300000;
        if (lost || now_us() - last > 20000000) {
            fprintf(stderr, "%d of %d lines opened, %d were closed\n", open_lines, count, lost);
            exit(1);
        }
    }
    printf("{\"open\": %d, \"seconds\": %.3f, \"bytes\": %lld}\n", open_lines, (last - start) / 1e6, (long long)bytes);
    fflush(stdout);
}

static size_t contents(const char *path, char **into) {
    FILE *file = fopen(path, "rb");
    if (!file)
        die(path);
    fseek(file, 0, SEEK_END);
    size_t size = ftell(file);
    rewind(file);
    *into = malloc(size + 1);
    if (fread(*into, 1, size, file) != size)
        die(path);
    (*into)[size] = 0;
    fclose(file);
    return size;
}

static void play_round(int number, const Target *publish, const char *marker, const char *path) {
    struct epoll_event events[BATCH];
    char *request, answer[16] = {0};
    size_t size = contents(path, &request), marker_size = strlen(marker);
    int met = 0, status = 0;
    int64_t first = 0, half = 0, last = 0, answered = 0, bytes = 0;
    struct rusage before, after;
    int publisher = connected(publish, 0);
    watch(publisher, PUBLISHER);
    usleep(20000);
    getrusage(RUSAGE_SELF, &before);
    int64_t start = now_us();
    if (write(publisher, request, size) != (ssize_t)size)
        die("write publish");
    while ((met < count - lost || !status) && status >= 0 && status < 300 && now_us() - start < 10000000) {
        int ready = epoll_wait(epoll_fd, events, BATCH, 1000);
        for (int i = 0; i < ready; i++) {
            if (events[i].data.u32 == PUBLISHER) {
                char rest[4096];
                ssize_t got = read(publisher, rest, sizeof rest - 1);
                if (got > 12 && !status) {
                    memcpy(answer, rest, 12);
                    status = atoi(answer + 9);
                    answered = now_us() - start;
                    if (status >= 300) {
                        rest[got] = 0;
                        fprintf(stderr, "publish was answered: %s\n", rest);
                    }
                }
                if (got <= 0 || status) {
                    epoll_ctl(epoll_fd, EPOLL_CTL_DEL, publisher, NULL);
                    if (!status)
                        status = -1;
                }
                continue;
            }
            Line *line = &lines[events[i].data.u32];
            if (line->fd >= 0 && meet(line, marker, marker_size, &bytes) && line->seen_round != number) {
                line->seen_round = number;
                met++;
            }
        }
        if (met) {
            last = now_us() - start;
            if (!first)
                first = last;
            if (!half && met * 2 >= count)
                half = last;
        }
    }
    getrusage(RUSAGE_SELF, &after);
    close(publisher);
    free(request);
    double cpu = (after.ru_utime.tv_sec - before.ru_utime.tv_sec) * 1e6 + after.ru_utime.tv_usec - before.ru_utime.tv_usec +
                 (after.ru_stime.tv_sec - before.ru_stime.tv_sec) * 1e6 + after.ru_stime.tv_usec - before.ru_stime.tv_usec;
    printf("{\"met\": %d, \"lost\": %d, \"status\": %d, \"first_us\": %lld, \"half_us\": %lld, \"last_us\": %lld, "
           "\"answered_us\": %lld, \"bytes\": %lld, \"client_cpu_us\": %.0f}\n",
           met, lost, status, (long long)first, (long long)half, (long long)last, (long long)answered, (long long)bytes, cpu);
    fflush(stdout);
}

int main(int argc, char **argv) {
    char *request, order[4096], marker[MARKER_MAX], path[2048];
    if (argc < 5) {
        fprintf(stderr, "usage: lines TARGET COUNT REQUEST_FILE PUBLISH_TARGET\n");
        return 2;
    }
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    Target target = target_of(argv[1]), publish = target_of(argv[4]);
#ifdef WITH_TLS
    tls_context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_mode(tls_context, SSL_MODE_RELEASE_BUFFERS);
#else
    if (target.kind == TLS) {
        fprintf(stderr, "built without TLS\n");
        return 3;
    }
#endif
    count = atoi(argv[2]);
    lines = calloc(count, sizeof *lines);
    epoll_fd = epoll_create1(0);
    size_t size = contents(argv[3], &request);
    open_all(&target, request, size);
    for (int number = 1; fgets(order, sizeof order, stdin); number++) {
        if (sscanf(order, "round %63s %2047s", marker, path) != 2)
            break;
        play_round(number, &publish, marker, path);
    }
    return 0;
}
