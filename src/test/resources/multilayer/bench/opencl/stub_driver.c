/* An OpenCL driver that a loader accepts, written against the table of functions in CL/cl_icd.h. Built plainly it fails to list its
   devices; built with -DWITH_GPU it has one, says that it is AMD's, and fails to make a context for it. */
#include <stddef.h>
#include <string.h>

typedef int cl_int;
typedef unsigned int cl_uint;
typedef unsigned long long cl_ulong;

struct object { void **functions; };

#define INVALID_VALUE -30
#define OUT_OF_RESOURCES -5
#define OUT_OF_HOST_MEMORY -6

static cl_int give(const void *from, size_t length, size_t size, void *value, size_t *size_needed)
{
    if (size_needed) *size_needed = length;
    if (value) {
        if (size < length) return INVALID_VALUE;
        memcpy(value, from, length);
    }
    return 0;
}

static cl_int get_platform_info(struct object *of, cl_uint parameter, size_t size, void *value, size_t *size_needed)
{
    const char *text;
    switch (parameter) {
        case 0x0900: text = "FULL_PROFILE"; break;
        case 0x0901: text = "OpenCL 1.2 stub"; break;
        case 0x0902: text = "Stub Platform"; break;
        case 0x0903: text = "nobody"; break;
        case 0x0904: text = "cl_khr_icd"; break;
        case 0x0920: text = "STUB"; break;
        default: return INVALID_VALUE;
    }
    return give(text, strlen(text) + 1, size, value, size_needed);
}

static cl_int get_device_info(struct object *of, cl_uint parameter, size_t size, void *value, size_t *size_needed)
{
    const cl_ulong gpu = 4;
    const cl_uint yes = 1;
    const cl_uint channels = 8;
    const char *text;
    switch (parameter) {
        case 0x1000: return give(&gpu, sizeof gpu, size, value, size_needed); /* CL_DEVICE_TYPE */
        case 0x1027: return give(&yes, sizeof yes, size, value, size_needed); /* CL_DEVICE_AVAILABLE */
        case 0x4044: return give(&channels, sizeof channels, size, value, size_needed); /* CL_DEVICE_GLOBAL_MEM_CHANNELS_AMD */
        case 0x102B: text = "Stub GPU"; break;
        case 0x102D: text = "1.0"; break;
        case 0x1030: text = "cl_khr_icd cl_amd_device_attribute_query"; break;
        default: return INVALID_VALUE;
    }
    return give(text, strlen(text) + 1, size, value, size_needed);
}

static void *functions[256];
static struct object platform = { functions };
static struct object device = { functions };

static cl_int get_device_ids(struct object *of, cl_ulong type, cl_uint entries, struct object **devices, cl_uint *count)
{
#ifdef WITH_GPU
    if (devices && entries > 0) devices[0] = &device;
    if (count) *count = 1;
    return 0;
#else
    return OUT_OF_HOST_MEMORY;
#endif
}

static void *create_context(const void *properties, cl_uint count, void *devices, void *notify, void *data, cl_int *code)
{
    if (code) *code = OUT_OF_RESOURCES;
    return NULL;
}

static void *nothing(void)
{
    return NULL;
}

cl_int clIcdGetPlatformIDsKHR(cl_uint entries, struct object **platforms, cl_uint *count)
{
    for (int i = 0; i < 256; i++) functions[i] = (void *) nothing;
    functions[0] = (void *) clIcdGetPlatformIDsKHR;
    functions[1] = (void *) get_platform_info;
    functions[2] = (void *) get_device_ids;
    functions[3] = (void *) get_device_info;
    functions[4] = (void *) create_context;
    if (platforms && entries > 0) platforms[0] = &platform;
    if (count) *count = 1;
    return 0;
}

void *clGetExtensionFunctionAddress(const char *name)
{
    return strcmp(name, "clIcdGetPlatformIDsKHR") == 0 ? (void *) clIcdGetPlatformIDsKHR : NULL;
}

cl_int clGetPlatformInfo(struct object *of, cl_uint parameter, size_t size, void *value, size_t *size_needed)
{
    return get_platform_info(of, parameter, size, value, size_needed);
}
