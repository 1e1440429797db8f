/** Passwords, kept as argon2id hashes that cost their time whoever asks. */
@NullMarked
package guahao.identity.password;

import org.jspecify.annotations.NullMarked;
