/** Tests of the platform's privacy. */
@NullMarked
package guahao.platform.privacy;

import org.jspecify.annotations.NullMarked;
