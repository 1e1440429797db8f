/** The native REST's one way to list, page, search, sort, write and version resources, driven by what each declares. */
@NullMarked
package guahao.wire.resource;

import org.jspecify.annotations.NullMarked;
