/** New people: by a code to their phone, or by a mail that they answer. */
@NullMarked
package guahao.identity.registration;

import org.jspecify.annotations.NullMarked;
