/* The spread of one infection (SIR, one kind of edge, weight 1) as a C programmer would write it by hand.
 *
 * The algorithm is the kernel's: next-event times in whole ms, one record per node and per target, draws keyed
 * by (edge, infection), buckets that feed a heap, a quick look that passes over edges that cannot hit in time,
 * memory announced ahead. What the kernel has besides is left out: stages, factors, rates that change, forks,
 * commands, growing buffers.
 *
 * usage: sir FILE   FILE holds, as 64-bit numbers: nodes, edges, seeds, runs, horizon_ms, then for each run a key
 * of gaps and a key of recoveries; tau and gamma per ms (doubles); then first_edge (64 bits, nodes + 1), target
 * (32 bits), seeds (32 bits). Prints a line for each run: CPU seconds, and how many nodes were infected.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define NEVER (INT64_C(1) << 62)
#define END_BIT (INT64_C(1) << 40)
#define BLOCK 4.0
#define PER_BLOCK 256
#define CHUNK 14
#define BATCH 64
#define BUCKETS (1 << 16)

typedef struct { int64_t end_ms, first_edge; int32_t degree, infected; } Node;
typedef struct { int64_t hit_ms, edge; } Prediction;
typedef struct { int64_t t_ms, key; } Entry;
typedef struct { int32_t count, next; Entry entry[CHUNK]; } Chunk;

static int64_t nodes, edges, horizon_ms;
static double tau, gamma_;
static uint64_t gap_key, end_key;
static int64_t *first_edge;
static int32_t *target;
static Node *node;
static Prediction *prediction;
static Entry *heap;
static Chunk *chunk;
static int32_t head[BUCKETS + 1];
static int64_t heap_size, cursor, waiting, used, free_chunk, shift, infected;

static inline uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static inline uint64_t word(uint64_t key, uint64_t ordinal, uint64_t attempt) {
    return mix(mix(key + ordinal * UINT64_C(0xD1342543DE82EF95)) + attempt * UINT64_C(0xA24BAED4963EE407));
}

static inline double uniform(uint64_t from, uint64_t edge) {
    return ((double)(mix(from + edge * UINT64_C(0x9E3779B97F4A7C15)) >> 11) + 0.5) * 0x1p-53;
}

static inline int before(Entry a, Entry b) { return a.t_ms < b.t_ms || (a.t_ms == b.t_ms && a.key < b.key); }

static void heap_push(Entry entry) {
    int64_t place = heap_size++;
    while (place > 0) {
        int64_t parent = (place - 1) >> 2;
        if (!before(entry, heap[parent])) break;
        heap[place] = heap[parent];
        place = parent;
    }
    heap[place] = entry;
}

static void heap_pop(void) {
    Entry entry = heap[--heap_size];
    int64_t place = 0;
    for (;;) {
        int64_t child = 4 * place + 1, least = child, stop = child + 4 < heap_size ? child + 4 : heap_size;
        if (child >= heap_size) break;
        for (int64_t other = child + 1; other < stop; other++)
            if (before(heap[other], heap[least])) least = other;
        if (!before(heap[least], entry)) break;
        heap[place] = heap[least];
        place = least;
    }
    heap[place] = entry;
}

static inline void push(int64_t t_ms, int64_t key) {
    int64_t bucket = t_ms >> shift;
    if (bucket <= cursor) {
        heap_push((Entry){t_ms, key});
        return;
    }
    int32_t at = head[bucket];
    if (at < 0 || chunk[at].count == CHUNK) {
        int32_t fresh;
        if (free_chunk >= 0) {
            fresh = (int32_t)free_chunk;
            free_chunk = chunk[fresh].next;
        } else {
            fresh = (int32_t)used++;
        }
        chunk[fresh].next = at;
        chunk[fresh].count = 0;
        head[bucket] = at = fresh;
    }
    chunk[at].entry[chunk[at].count++] = (Entry){t_ms, key};
    waiting++;
}

static int load(void) {
    while (heap_size == 0 && waiting > 0) {
        int32_t at = head[++cursor];
        head[cursor] = -1;
        while (at >= 0) {
            int32_t next = chunk[at].next;
            for (int32_t place = 0; place < chunk[at].count; place++) {
                Entry entry = chunk[at].entry[place];
                if (entry.key < END_BIT) __builtin_prefetch(&target[entry.key]);
                heap_push(entry);
            }
            waiting -= chunk[at].count;
            chunk[at].next = (int32_t)free_chunk;
            free_chunk = at;
            at = next;
        }
        for (int64_t place = 0; place < heap_size; place++) {
            int64_t key = heap[place].key, who = key < END_BIT ? target[key] : key - END_BIT;
            __builtin_prefetch(&node[who]);
            if (key < END_BIT) __builtin_prefetch(&prediction[who]);
        }
        for (int64_t place = 0; place < heap_size; place++)
            if (heap[place].key < END_BIT) __builtin_prefetch(&target[node[target[heap[place].key]].first_edge]);
    }
    return heap_size > 0;
}

static int64_t first_hit(uint64_t edge, int64_t t_ms, int64_t limit_ms) {
    double span = (double)(limit_ms - t_ms);
    for (uint64_t block = 0;; block++) {
        double place = (double)block * BLOCK, end = (double)(block + 1) * BLOCK;
        if (place / tau > span) return NEVER;
        for (uint64_t number = 0; number < PER_BLOCK; number++) {
            place += -log(uniform(word(gap_key, 1, block * PER_BLOCK + number), edge));
            if (place >= end) break;
            double after_ms = place / tau;
            if (after_ms > span) return NEVER;
            return t_ms + (int64_t)ceil(after_ms);
        }
    }
}

static void infect(int64_t who, int64_t t_ms) {
    int64_t kept[BATCH];
    double dwell = -log(uniform(word(end_key, 1, 0), (uint64_t)who)) / gamma_;
    int64_t end_ms = t_ms + (int64_t)ceil(dwell), limit_ms = end_ms < horizon_ms ? end_ms : horizon_ms;
    uint64_t from = word(gap_key, 1, 0);
    infected++;
    node[who].infected = 1;
    node[who].end_ms = end_ms;
    prediction[who].hit_ms = -1; /* no hit comes before: it is not looked at again */
    if (end_ms <= horizon_ms) push(end_ms, END_BIT + who);
    double bound = 1.0 - tau * (double)(limit_ms - t_ms) - 1e-9;
    int64_t edge = node[who].first_edge, last = edge + node[who].degree;
    while (edge < last) {
        int64_t stop = edge + BATCH < last ? edge + BATCH : last;
        int count = 0;
        for (; edge < stop; edge++) {
            kept[count] = edge;
            count += uniform(from, (uint64_t)edge) > bound;
        }
        for (int place = 0; place < count; place++) __builtin_prefetch(&prediction[target[kept[place]]]);
        for (int place = 0; place < count; place++) {
            Prediction *known = &prediction[target[kept[place]]];
            if (known->hit_ms <= t_ms) continue;
            int64_t hit_ms = first_hit((uint64_t)kept[place], t_ms, limit_ms);
            if (hit_ms < known->hit_ms) {
                known->hit_ms = hit_ms;
                known->edge = kept[place];
                push(hit_ms, kept[place]);
            }
        }
    }
}

static void start(void) {
    for (int64_t who = 0; who < nodes; who++) {
        node[who] = (Node){NEVER, first_edge[who], (int32_t)(first_edge[who + 1] - first_edge[who]), 0};
        prediction[who] = (Prediction){NEVER, -1};
    }
    memset(head, -1, sizeof head);
    heap_size = waiting = used = infected = 0;
    cursor = free_chunk = -1;
    for (shift = 0; horizon_ms >> shift >= BUCKETS; shift++) {}
}

static void take(void *into, size_t size, size_t count, FILE *file) {
    if (fread(into, size, count, file) != count) exit(2);
}

static void *room(size_t size, size_t count) {
    void *made = malloc(size * count);
    if (!made) exit(3);
    return made;
}

int main(int argc, char **argv) {
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    int64_t size[5];
    if (!file) return 1;
    take(size, 8, 5, file);
    nodes = size[0], edges = size[1], horizon_ms = size[4];
    int64_t seeds = size[2], runs = size[3];
    uint64_t *keys = room(16, (size_t)runs);
    take(keys, 16, (size_t)runs, file);
    take(&tau, 8, 1, file);
    take(&gamma_, 8, 1, file);
    first_edge = room(8, (size_t)nodes + 1);
    target = room(4, (size_t)edges);
    int32_t *seed = room(4, (size_t)seeds);
    take(first_edge, 8, (size_t)nodes + 1, file);
    take(target, 4, (size_t)edges, file);
    take(seed, 4, (size_t)seeds, file);
    node = room(sizeof(Node), (size_t)nodes);
    prediction = room(sizeof(Prediction), (size_t)nodes);
    /* one entry for each node's end, and hits that only ever replace later ones: more than enough */
    heap = room(sizeof(Entry), 4 * (size_t)nodes + 1024);
    chunk = room(sizeof(Chunk), (size_t)BUCKETS + (size_t)nodes);
    for (int64_t run = 0; run < runs; run++) {
        gap_key = keys[2 * run], end_key = keys[2 * run + 1];
        clock_t began = clock();
        start();
        for (int64_t place = 0; place < seeds; place++) infect(seed[place], 0);
        while (load()) {
            Entry entry = heap[0];
            heap_pop();
            if (entry.key >= END_BIT) {
                node[entry.key - END_BIT].infected = 2;
            } else {
                int64_t who = target[entry.key];
                if (prediction[who].hit_ms == entry.t_ms && prediction[who].edge == entry.key) infect(who, entry.t_ms);
            }
        }
        printf("%.6f %lld\n", (double)(clock() - began) / CLOCKS_PER_SEC, (long long)infected);
    }
    return 0;
}
