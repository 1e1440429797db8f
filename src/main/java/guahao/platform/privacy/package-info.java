/** How personal data is shown to those who may not see it whole. */
@NullMarked
package guahao.platform.privacy;

import org.jspecify.annotations.NullMarked;
