// C = AB in float32; A [m, k], B [k, n], C [m, n], row by row.
//
// A work-group computes TILE_M x TILE_N of C and walks along k in steps of TILE_K: it brings a piece of A and one of B into local
// memory, where each element is used TILE_N or TILE_M times. A work-item computes PER_ITEM_M x PER_ITEM_N elements in registers;
// they lie ROW_STEP and COLUMN_STEP apart, so that neighbours read and write neighbouring elements. What lies outside of A and B
// counts as 0. Work-groups are a line of ITEMS, which some drivers demand.

#define COLUMN_STEP (TILE_N / PER_ITEM_N)
#define ROW_STEP (TILE_M / PER_ITEM_M)
#define ITEMS (ROW_STEP * COLUMN_STEP)

#ifdef FP_FAST_FMAF
#define MULTIPLY_ADD fma
#else
#define MULTIPLY_ADD mad
#endif

__kernel __attribute__((reqd_work_group_size(ITEMS, 1, 1)))
void sgemm(const int m, const int k, const int n,
           __global const float *restrict a, __global const float *restrict b, __global float *restrict c)
{
    // One more than needed: the items that fill a column of it would otherwise meet in the same memory bank.
    __local float tileA[TILE_K][TILE_M + 1];
    __local float tileB[TILE_K][TILE_N];

    const int item = get_local_id(0);
    const int itemRow = item / COLUMN_STEP;
    const int itemColumn = item % COLUMN_STEP;
    const int firstRow = get_group_id(1) * TILE_M;
    const int firstColumn = get_group_id(0) * TILE_N;

    float sum[PER_ITEM_M][PER_ITEM_N];
    for (int i = 0; i < PER_ITEM_M; i++) {
        for (int j = 0; j < PER_ITEM_N; j++) {
            sum[i][j] = 0.0f;
        }
    }

    for (int firstDepth = 0; firstDepth < k; firstDepth += TILE_K) {
        for (int index = item; index < TILE_M * TILE_K; index += ITEMS) {
            const int row = firstRow + index / TILE_K;
            const int depth = firstDepth + index % TILE_K;
            tileA[index % TILE_K][index / TILE_K] = row < m && depth < k ? a[row * k + depth] : 0.0f;
        }
        for (int index = item; index < TILE_K * TILE_N; index += ITEMS) {
            const int depth = firstDepth + index / TILE_N;
            const int column = firstColumn + index % TILE_N;
            tileB[index / TILE_N][index % TILE_N] = depth < k && column < n ? b[depth * n + column] : 0.0f;
        }
        barrier(CLK_LOCAL_MEM_FENCE); // the tiles are full

        for (int depth = 0; depth < TILE_K; depth++) {
            float columnOfA[PER_ITEM_M];
            float rowOfB[PER_ITEM_N];
            for (int i = 0; i < PER_ITEM_M; i++) {
                columnOfA[i] = tileA[depth][itemRow + i * ROW_STEP];
            }
            for (int j = 0; j < PER_ITEM_N; j++) {
                rowOfB[j] = tileB[depth][itemColumn + j * COLUMN_STEP];
            }
            for (int i = 0; i < PER_ITEM_M; i++) {
                for (int j = 0; j < PER_ITEM_N; j++) {
                    sum[i][j] = MULTIPLY_ADD(columnOfA[i], rowOfB[j], sum[i][j]);
                }
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE); // the tiles have been used
    }

    for (int i = 0; i < PER_ITEM_M; i++) {
        const int row = firstRow + itemRow + i * ROW_STEP;
        for (int j = 0; j < PER_ITEM_N; j++) {
            const int column = firstColumn + itemColumn + j * COLUMN_STEP;
            if (row < m && column < n) {
                c[row * n + column] = sum[i][j];
            }
        }
    }
}
