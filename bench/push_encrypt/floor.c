/* The floor: what an envelope of RFC 8291 costs in C with OpenSSL, and nothing else.
 *
 *   floor PUBLIC AUTH PAYLOAD        (hex)
 *
 * Each line on stdin is "armed N" or "plain N"; the answer is the seconds that N envelopes took. Armed: a content key and a
 * nonce are there already, one AES-128-GCM call is left. Plain: an ephemeral key, the exchange and the derivations as well.
 *
 * WITH_TLS: needs OpenSSL's headers.
 */
#ifndef WITH_TLS
#include <stdio.h>
int main(void) {
    puts("built without OpenSSL");
    return 1;
}
#else
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { POINT = 65, SECRET = 32, SALT = 16, HEADER = SALT + 4 + 1 + POINT, MOST = 4096 };

static unsigned char theirs[POINT], auth[16], payload[MOST], envelope[HEADER + MOST + 16];
static int payload_size;
static EVP_PKEY *their_key;
static EVP_CIPHER_CTX *cipher;

static void need(int well) {
    if (!well) {
        fputs("OpenSSL refused\n", stderr);
        exit(2);
    }
}

static int unhex(const char *text, unsigned char *into, int most) {
    int size = (int)strlen(text) / 2;
    need(size <= most);
    for (int i = 0; i < size; i++) {
        unsigned byte;
        need(sscanf(text + 2 * i, "%2x", &byte) == 1);
        into[i] = (unsigned char)byte;
    }
    return size;
}

static void mac(const unsigned char *key, int key_size, const unsigned char *said, size_t size, unsigned char *into) {
    unsigned length;
    need(HMAC(EVP_sha256(), key, key_size, said, size, into, &length) != NULL);
}

/* HKDF of RFC 5869 with one block of output. */
static void derive(const unsigned char *root, const void *info, size_t info_size, unsigned char *into) {
    unsigned char said[256];
    memcpy(said, info, info_size);
    said[info_size] = 1;
    mac(root, SECRET, said, info_size + 1, into);
}

static void arm(unsigned char *key, unsigned char *nonce) {
    unsigned char own[POINT], shared[SECRET], root[SECRET], secret[SECRET], info[14 + 2 * POINT];
    size_t size = sizeof own, shared_size = sizeof shared;
    EVP_PKEY *ours = EVP_EC_gen("P-256");
    need(ours != NULL);
    need(EVP_PKEY_get_octet_string_param(ours, "encoded-pub-key", own, sizeof own, &size));
    EVP_PKEY_CTX *exchange = EVP_PKEY_CTX_new(ours, NULL);
    need(exchange && EVP_PKEY_derive_init(exchange) == 1 && EVP_PKEY_derive_set_peer(exchange, their_key) == 1 &&
         EVP_PKEY_derive(exchange, shared, &shared_size) == 1);
    EVP_PKEY_CTX_free(exchange);
    EVP_PKEY_free(ours);
    mac(auth, sizeof auth, shared, shared_size, root);
    memcpy(info, "WebPush: info\0", 14);
    memcpy(info + 14, theirs, POINT);
    memcpy(info + 14 + POINT, own, POINT);
    derive(root, info, sizeof info, secret);
    need(RAND_bytes(envelope, SALT));
    mac(envelope, SALT, secret, sizeof secret, root);
    derive(root, "Content-Encoding: aes128gcm", 28, key);
    derive(root, "Content-Encoding: nonce", 24, nonce);
    memcpy(envelope + SALT, "\0\0\x10\0\x41", 5);
    memcpy(envelope + SALT + 5, own, POINT);
}

static void seal(const unsigned char *key, const unsigned char *nonce) {
    int size, rest;
    need(EVP_EncryptInit_ex(cipher, EVP_aes_128_gcm(), NULL, key, nonce));
    need(EVP_EncryptUpdate(cipher, envelope + HEADER, &size, payload, payload_size));
    need(EVP_EncryptFinal_ex(cipher, envelope + HEADER + size, &rest));
    need(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, 16, envelope + HEADER + size + rest));
}

int main(int count, char **words) {
    need(count == 4);
    need(unhex(words[1], theirs, POINT) == POINT);
    need(unhex(words[2], auth, sizeof auth) == sizeof auth);
    payload_size = unhex(words[3], payload, MOST);
    their_key = EVP_EC_gen("P-256");
    need(their_key && EVP_PKEY_set1_encoded_public_key(their_key, theirs, POINT));
    need((cipher = EVP_CIPHER_CTX_new()) != NULL);
    char how[8];
    long n;
    while (scanf("%7s %ld", how, &n) == 2) {
        struct timespec from, to;
        unsigned char key[SECRET], nonce[SECRET];
        arm(key, nonce);
        clock_gettime(CLOCK_MONOTONIC, &from);
        for (long i = 0; i < n; i++) {
            if (how[0] == 'p')
                arm(key, nonce);
            else
                nonce[i & 7] ^= (unsigned char)(i + 1);
            seal(key, nonce);
        }
        clock_gettime(CLOCK_MONOTONIC, &to);
        printf("%.9f\n", (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec));
        fflush(stdout);
    }
    return 0;
}
#endif
