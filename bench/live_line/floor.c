/* The floor: the least a live line can cost. One epoll loop, one send() per line, nothing else.
 *
 *   floor PORT
 *
 * Any GET becomes a line (an event-stream header, then frames). POST: the body is the frame, written as it is to every
 * line; the answer follows the last line. A line that takes only part of a frame keeps the rest and is written again when
 * it can; one that is behind by more than one frame is closed, as the house does.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FILES = 20000, BATCH = 512, REQUEST_MAX = 65536 };

static const char HEADER[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n";
static const char TAKEN[] = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";

static int lines[FILES], slot_of[FILES], open_lines, epoll_fd;
static char *rest[FILES];
static size_t rest_len[FILES];
static char request[REQUEST_MAX];

static void arm(int fd, unsigned events, int how) {
    struct epoll_event event = {.events = events, .data.fd = fd};
    epoll_ctl(epoll_fd, how, fd, &event);
}

static void hang_up(int fd) {
    int slot = slot_of[fd];
    if (slot >= 0) {
        lines[slot] = lines[--open_lines];
        slot_of[lines[slot]] = slot;
        slot_of[fd] = -1;
    }
    free(rest[fd]);
    rest[fd] = NULL;
    close(fd);
}

static void write_all(const char *frame, size_t size) {
    for (int i = 0; i < open_lines; i++) {
        int fd = lines[i];
        ssize_t sent = rest[fd] ? -2 : send(fd, frame, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent == (ssize_t)size)
            continue;
        if (sent < 0 && (sent == -2 || (errno != EAGAIN && errno != EWOULDBLOCK))) {
            hang_up(fd);
            i--;
            continue;
        }
        size_t done = sent < 0 ? 0 : (size_t)sent;
        rest_len[fd] = size - done;
        rest[fd] = memcpy(malloc(rest_len[fd]), frame + done, rest_len[fd]);
        arm(fd, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
    }
}

static void write_rest(int fd) {
    ssize_t sent = send(fd, rest[fd], rest_len[fd], MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0)
        return;
    rest_len[fd] -= sent;
    if (rest_len[fd]) {
        memmove(rest[fd], rest[fd] + sent, rest_len[fd]);
        return;
    }
    free(rest[fd]);
    rest[fd] = NULL;
    arm(fd, EPOLLIN, EPOLL_CTL_MOD);
}

static void hear(int fd) {
    ssize_t got = recv(fd, request, sizeof request - 1, MSG_DONTWAIT);
    if (got <= 0) {
        hang_up(fd);
        return;
    }
    request[got] = 0;
    if (strncmp(request, "GET ", 4) == 0) {
        slot_of[fd] = open_lines;
        lines[open_lines++] = fd;
        send(fd, HEADER, sizeof HEADER - 1, MSG_NOSIGNAL);
        return;
    }
    char *body = strstr(request, "\r\n\r\n");
    if (strncmp(request, "POST ", 5) != 0 || !body) {
        hang_up(fd);
        return;
    }
    write_all(body + 4, request + got - (body + 4));
    send(fd, TAKEN, sizeof TAKEN - 1, MSG_NOSIGNAL);
}

int main(int argc, char **argv) {
    struct rlimit files;
    struct epoll_event events[BATCH];
    int one = 1, listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(argc > 1 ? atoi(argv[1]) : 0)};
    socklen_t size = sizeof address;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max < FILES ? files.rlim_max : FILES;
    setrlimit(RLIMIT_NOFILE, &files);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 4096) < 0) {
        perror("listen");
        return 1;
    }
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("{\"port\": %d}\n", ntohs(address.sin_port));
    fflush(stdout);
    epoll_fd = epoll_create1(0);
    arm(listener, EPOLLIN, EPOLL_CTL_ADD);
    for (;;) {
        int ready = epoll_wait(epoll_fd, events, BATCH, -1);
        for (int i = 0; i < ready; i++) {
            int fd = events[i].data.fd;
            if (fd != listener) {
                if (events[i].events & EPOLLOUT && rest[fd])
                    write_rest(fd);
                if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
                    hear(fd);
                continue;
            }
            int new_fd;
            while ((new_fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
                setsockopt(new_fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                slot_of[new_fd] = -1;
                arm(new_fd, EPOLLIN, EPOLL_CTL_ADD);
            }
        }
    }
}
