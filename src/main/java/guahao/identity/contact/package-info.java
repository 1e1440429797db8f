/** Phone numbers and mail addresses, shown to belong to whoever names them. */
@NullMarked
package guahao.identity.contact;

import org.jspecify.annotations.NullMarked;
