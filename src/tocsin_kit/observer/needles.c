/* Many needles in one pass: a 64 Ki-bit sieve over the first four bytes, then the needles of that bucket. Every needle has at least four bytes. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BITS 16
#define BUCKETS (1u << BITS)

static uint32_t bucket_of(const uint8_t *at)
{
    uint32_t word;
    memcpy(&word, at, 4);
    return (word * 2654435761u) >> (32 - BITS);
}

/* first[i]: offset of needle i in the hay, or -1; hits: the numbers of those that were found, as many as it returns. -1 without memory. */
long find_needles(const uint8_t *hay, size_t size, const uint8_t *needles, const size_t *starts, const size_t *lengths, size_t count, int64_t *first, int64_t *hits)
{
    int32_t *head = malloc(BUCKETS * sizeof *head), *next = malloc((count ? count : 1) * sizeof *next);
    uint64_t sieve[BUCKETS / 64] = {0};
    long found = 0;
    if (!head || !next) {
        free(head);
        free(next);
        return -1;
    }
    memset(head, 0xff, BUCKETS * sizeof *head);
    for (size_t i = 0; i < count; i++) {
        uint32_t bucket = bucket_of(needles + starts[i]);
        next[i] = head[bucket];
        head[bucket] = (int32_t)i;
        sieve[bucket / 64] |= 1ull << bucket % 64;
        first[i] = -1;
    }
    for (size_t at = 0; at + 4 <= size; at++) {
        uint32_t bucket = bucket_of(hay + at);
        if (!(sieve[bucket / 64] >> bucket % 64 & 1))
            continue;
        for (int32_t i = head[bucket]; i >= 0; i = next[i]) {
            if (first[i] < 0 && at + lengths[i] <= size && !memcmp(hay + at, needles + starts[i], lengths[i])) {
                first[i] = (int64_t)at;
                hits[found++] = i;
            }
        }
    }
    free(head);
    free(next);
    return found;
}
