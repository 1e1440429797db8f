/** Tests of contact. */
@NullMarked
package guahao.identity.contact;

import org.jspecify.annotations.NullMarked;
