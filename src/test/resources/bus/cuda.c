/* Answers like NVIDIA's driver with two GPUs. Handles are not ordinals, so that one cannot be taken for the other. */
#include <string.h>

#define CUDA_SUCCESS 0
#define CUDA_ERROR_INVALID_VALUE 1
#define CUDA_ERROR_NOT_INITIALIZED 3
#define CUDA_ERROR_NO_DEVICE 100
#define FIRST_HANDLE 40

static int initialized;

int cuInit(unsigned int flags) {
#ifdef NO_DEVICE
    return CUDA_ERROR_NO_DEVICE;
#endif
    initialized = flags == 0;
    return initialized ? CUDA_SUCCESS : CUDA_ERROR_INVALID_VALUE;
}

int cuDeviceGetCount(int *count) {
    if (!initialized) return CUDA_ERROR_NOT_INITIALIZED;
    *count = 2;
    return CUDA_SUCCESS;
}

int cuDeviceGet(int *device, int ordinal) {
    if (ordinal < 0 || ordinal > 1) return CUDA_ERROR_INVALID_VALUE;
    *device = FIRST_HANDLE + ordinal;
    return CUDA_SUCCESS;
}

int cuDeviceGetName(char *name, int length, int device) {
    strncpy(name, device == FIRST_HANDLE ? "NVIDIA GeForce RTX 3080" : "NVIDIA T400", length);
    return CUDA_SUCCESS;
}

int cuDeviceGetAttribute(int *value, int attribute, int device) {
    int first = device == FIRST_HANDLE;
    switch (attribute) {
        case 36: /* kHz; the second does not tell */
            *value = first ? 9501000 : 0;
            return CUDA_SUCCESS;
        case 37: /* bits */
            *value = first ? 320 : 64;
            return CUDA_SUCCESS;
        default:
            return CUDA_ERROR_INVALID_VALUE;
    }
}
