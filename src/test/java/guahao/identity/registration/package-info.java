/** Tests of registration. */
@NullMarked
package guahao.identity.registration;

import org.jspecify.annotations.NullMarked;
