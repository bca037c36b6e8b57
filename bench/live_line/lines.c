/* Holds N live lines open and times how long a frame needs to reach the last of them, whatever the server speaks.
 *
 *   lines TARGET COUNT PUBLISH_TARGET MANNER
 *
 * A target is tcp:ADDRESS:PORT, tls:ADDRESS:PORT or unix:PATH. MANNER is a folder with exact bytes:
 *
 *   open-1.send  open-1.expect  open-2.send …   what a line sends, and what it must have read before it goes on
 *   greet.send   greet.expect                   the same for the one who publishes, before the clock runs (may be missing)
 *   taken.expect                                what he must read once his message is taken
 *   ack.after    ack.reply                      a line that met a frame answers with `reply` and the two bytes that stand
 *                                               behind `after` (may be missing)
 *
 * Says {"open": n, "seconds": s} once every line is open and all have been quiet for 300 ms. Then reads one order per line
 * from standard input:
 *
 *   round MARKER FILE      send FILE's bytes to PUBLISH_TARGET, wait until every line has read MARKER
 *   quit
 *
 * and answers each round with one JSON object. Times are microseconds since the first byte of FILE was written; answered_us
 * is 0 if the message was not taken. A line counts once its own bytes hold MARKER (also across two reads); a line that was
 * closed is counted as lost. Lines beyond 20,000 ports of one address take the next loopback source address: 127.0.1.1,
 * 127.0.1.2, ...
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

enum { MARKER_MAX = 64, BATCH = 512, PACE = 64, STEPS = 4, PORTS_PER_SOURCE = 20000, PUBLISHER = 0x7fffffff };

typedef struct {
    char *bytes;
    size_t size;
} Blob;

typedef struct {
    int fd;
    int seen_round;
    unsigned tail_len;
    int step;
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

static Blob to_send[STEPS], to_expect[STEPS], greeting, greeted, taken, ack_after, ack_reply;
static int steps, playing;
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

static void say(Line *line, const char *bytes, size_t size) {
#ifdef WITH_TLS
    if (line->tls) {
        if (SSL_write(line->tls, bytes, size) != (int)size)
            die("SSL_write");
        return;
    }
#endif
    if (write(line->fd, bytes, size) != (ssize_t)size)
        die("write");
}

static void open_line(const Target *target, int index) {
    Line *line = &lines[index];
    line->fd = connected(target, index);
#ifdef WITH_TLS
    if (target->kind == TLS) {
        line->tls = SSL_new(tls_context);
        SSL_set_fd(line->tls, line->fd);
        if (SSL_connect(line->tls) != 1) {
            fprintf(stderr, "tls: line %d was refused\n", index);
            exit(1);
        }
    }
#endif
    say(line, to_send[0].bytes, to_send[0].size);
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

/* Says that the frame in the buffer was taken. It must have come in one read. */
static void acknowledge(Line *line, size_t all) {
    char reply[MARKER_MAX];
    char *found = memmem(buffer, all, ack_after.bytes, ack_after.size);
    if (!found || found + ack_after.size + 2 > buffer + all) {
        fprintf(stderr, "a frame came in pieces\n");
        exit(1);
    }
    memcpy(reply, ack_reply.bytes, ack_reply.size);
    memcpy(reply + ack_reply.size, found + ack_after.size, 2);
    say(line, reply, ack_reply.size + 2);
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
        if (!met && memmem(buffer, all, marker, size)) {
            met = 1;
            if (playing && ack_after.size)
                acknowledge(line, all);
        }
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

/* Reads what is there and goes on with the opening; true when the line is now open. */
static int opened(Line *line, int64_t *bytes) {
    Blob expected = to_expect[line->step < steps ? line->step : steps - 1];
    if (!meet(line, expected.bytes, expected.size, bytes) || line->step == steps)
        return 0;
    line->tail_len = 0;
    if (++line->step == steps)
        return 1;
    say(line, to_send[line->step].bytes, to_send[line->step].size);
    return 0;
}

static void open_all(const Target *target) {
    struct epoll_event events[BATCH];
    int asked = 0, quiet = 0;
    int64_t start = now_us(), bytes = 0, last = start;
    while (!quiet) {
        while (asked < count && asked - open_lines < PACE)
            open_line(target, asked++);
        int ready = epoll_wait(epoll_fd, events, BATCH, 100);
        for (int i = 0; i < ready; i++)
            open_lines += opened(&lines[events[i].data.u32], &bytes);
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

static Blob contents(const char *path) {
    Blob blob;
    FILE *file = fopen(path, "rb");
    if (!file)
        die(path);
    fseek(file, 0, SEEK_END);
    blob.size = ftell(file);
    rewind(file);
    blob.bytes = malloc(blob.size + 1);
    if (fread(blob.bytes, 1, blob.size, file) != blob.size)
        die(path);
    fclose(file);
    return blob;
}

/* A file of the manner; empty if it is missing. */
static Blob manner(const char *folder, const char *name) {
    char path[2048];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return access(path, R_OK) == 0 ? contents(path) : (Blob){0};
}

static void read_manner(const char *folder) {
    char name[32];
    for (steps = 0; steps < STEPS; steps++) {
        snprintf(name, sizeof name, "open-%d.send", steps + 1);
        to_send[steps] = manner(folder, name);
        snprintf(name, sizeof name, "open-%d.expect", steps + 1);
        to_expect[steps] = manner(folder, name);
        if (!to_send[steps].size)
            break;
    }
    greeting = manner(folder, "greet.send");
    greeted = manner(folder, "greet.expect");
    taken = manner(folder, "taken.expect");
    ack_after = manner(folder, "ack.after");
    ack_reply = manner(folder, "ack.reply");
}

/* The one who publishes, connected and greeted. */
static int publisher_of(const Target *target) {
    char said[4096];
    size_t size = 0;
    int fd = connected(target, 0);
    if (greeting.size && write(fd, greeting.bytes, greeting.size) != (ssize_t)greeting.size)
        die("write greeting");
    while (greeted.size && !memmem(said, size, greeted.bytes, greeted.size)) {
        ssize_t got = read(fd, said + size, sizeof said - size);
        if (got <= 0)
            die("the publisher was not greeted");
        size += got;
    }
    return fd;
}

static void play_round(int number, const Target *publish, const char *marker, const char *path) {
    struct epoll_event events[BATCH];
    char answer[4096];
    Blob request = contents(path);
    size_t marker_size = strlen(marker), answer_size = 0;
    int met = 0, refused = 0;
    int64_t first = 0, half = 0, most = 0, last = 0, answered = 0, bytes = 0;
    struct rusage before, after;
    int publisher = publisher_of(publish);
    watch(publisher, PUBLISHER);
    playing = 1;
    usleep(20000);
    getrusage(RUSAGE_SELF, &before);
    int64_t start = now_us();
    if (write(publisher, request.bytes, request.size) != (ssize_t)request.size)
        die("write publish");
    while ((met < count - lost || !answered) && !refused && now_us() - start < 10000000) {
        int ready = epoll_wait(epoll_fd, events, BATCH, 1000);
        for (int i = 0; i < ready; i++) {
            if (events[i].data.u32 == PUBLISHER) {
                ssize_t got = read(publisher, answer + answer_size, sizeof answer - answer_size);
                if (got > 0)
                    answer_size += got;
                if (memmem(answer, answer_size, taken.bytes, taken.size))
                    answered = now_us() - start;
                refused = !answered && got <= 0;
                if (answered || refused)
                    epoll_ctl(epoll_fd, EPOLL_CTL_DEL, publisher, NULL);
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
            if (!most && met * 100 >= count * 99)
                most = last;
        }
    }
    getrusage(RUSAGE_SELF, &after);
    if (!answered)
        fprintf(stderr, "publish was answered: %.*s\n", (int)answer_size, answer);
    close(publisher);
    free(request.bytes);
    double cpu = (after.ru_utime.tv_sec - before.ru_utime.tv_sec) * 1e6 + after.ru_utime.tv_usec - before.ru_utime.tv_usec +
                 (after.ru_stime.tv_sec - before.ru_stime.tv_sec) * 1e6 + after.ru_stime.tv_usec - before.ru_stime.tv_usec;
    printf("{\"met\": %d, \"lost\": %d, \"first_us\": %lld, \"half_us\": %lld, \"most_us\": %lld, \"last_us\": %lld, "
           "\"answered_us\": %lld, \"bytes\": %lld, \"client_cpu_us\": %.0f}\n",
           met, lost, (long long)first, (long long)half, (long long)most, (long long)last, (long long)answered,
           (long long)bytes, cpu);
    fflush(stdout);
}

int main(int argc, char **argv) {
    char order[4096], marker[MARKER_MAX], path[2048];
    if (argc < 5) {
        fprintf(stderr, "usage: lines TARGET COUNT PUBLISH_TARGET MANNER\n");
        return 2;
    }
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    Target target = target_of(argv[1]), publish = target_of(argv[3]);
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
    read_manner(argv[4]);
    open_all(&target);
    for (int number = 1; fgets(order, sizeof order, stdin); number++) {
        if (sscanf(order, "round %63s %2047s", marker, path) != 2)
            break;
        play_round(number, &publish, marker, path);
    }
    return 0;
}
