#pragma once
#include <stdint.h>
#include <unicode/uvernum.h>

/* ICU's own headers can't be read beside Foundation's, which has them in another version, and tests import Foundation.
   So the two functions that are used are declared here, by the names that the installed version gives them
   (unicode/unorm2.h). */
const void *U_ICU_ENTRY_POINT_RENAME(unorm2_getNFKCInstance)(int *error);
int32_t U_ICU_ENTRY_POINT_RENAME(unorm2_normalize)(
    const void *form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity, int *error);

/* The compatibility form; null where the library's data are missing. */
static inline const void *icu_nfkc(int *error) {
    return U_ICU_ENTRY_POINT_RENAME(unorm2_getNFKCInstance)(error);
}

/* What says that more room is needed (U_BUFFER_OVERFLOW_ERROR of unicode/utypes.h). */
static const int icu_no_room = 15;

static inline int32_t icu_normalize(
    const void *form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity, int *error) {
    return U_ICU_ENTRY_POINT_RENAME(unorm2_normalize)(form, text, length, result, capacity, error);
}
