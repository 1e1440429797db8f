/** The directory in the hospital and rest dialects. */
@NullMarked
package guahao.directory.web;

import org.jspecify.annotations.NullMarked;
