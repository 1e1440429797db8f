/** The gallery over HTTP, in its contract's words. */
@NullMarked
package guahao.gallery.web;

import org.jspecify.annotations.NullMarked;
