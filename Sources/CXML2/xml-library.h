#include <libxml/xmlversion.h>
/* Its encodings would bring ICU's headers, which Foundation has in another version; nothing here uses them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
