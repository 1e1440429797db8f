/** Tests of the platform's files. */
@NullMarked
package guahao.platform.files;

import org.jspecify.annotations.NullMarked;
