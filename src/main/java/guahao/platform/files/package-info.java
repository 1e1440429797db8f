/** Uploaded and made files, kept where their names say nothing and lead nowhere else. */
@NullMarked
package guahao.platform.files;

import org.jspecify.annotations.NullMarked;
