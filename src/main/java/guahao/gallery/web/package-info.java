/** The gallery over HTTP, and its share of the read graph. */
@NullMarked
package guahao.gallery.web;

import org.jspecify.annotations.NullMarked;
