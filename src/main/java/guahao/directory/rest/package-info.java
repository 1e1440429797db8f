/** The directory as the native REST shows and takes it. */
@NullMarked
package guahao.directory.rest;

import org.jspecify.annotations.NullMarked;
