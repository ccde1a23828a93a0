// STREAM's operations (McCalpin 1995), one float4 a work-item. The arrays are whole work-groups of ITEMS long; ITEMS is a power of 2.

__kernel __attribute__((reqd_work_group_size(ITEMS, 1, 1)))
void read_all(__global const float4 *restrict b, __global float *restrict sums)
{
    // Each group's sum is kept, so that no compiler may leave a read out, and the host can tell whether all was read.
    __local float part[ITEMS];
    const int item = get_local_id(0);
    const float4 four = b[get_global_id(0)];
    part[item] = (four.x + four.y) + (four.z + four.w);
    for (int half_of = ITEMS / 2; half_of > 0; half_of /= 2) {
        barrier(CLK_LOCAL_MEM_FENCE); // the parts to be added are there
        if (item < half_of) {
            part[item] += part[item + half_of];
        }
    }
    if (item == 0) {
        sums[get_group_id(0)] = part[0];
    }
}

__kernel __attribute__((reqd_work_group_size(ITEMS, 1, 1)))
void write_all(__global float4 *restrict a, const float value)
{
    a[get_global_id(0)] = (float4)(value);
}

__kernel __attribute__((reqd_work_group_size(ITEMS, 1, 1)))
void copy_all(__global float4 *restrict a, __global const float4 *restrict b)
{
    a[get_global_id(0)] = b[get_global_id(0)];
}

__kernel __attribute__((reqd_work_group_size(ITEMS, 1, 1)))
void triad(__global float4 *restrict a, __global const float4 *restrict b, __global const float4 *restrict c,
           const float factor)
{
    a[get_global_id(0)] = b[get_global_id(0)] + factor * c[get_global_id(0)];
}
