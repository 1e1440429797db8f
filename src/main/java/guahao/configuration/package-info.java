/** The four-level settings: what a doctor's, a clinic's, a department's and the whole hospital's rules are. */
@NullMarked
package guahao.configuration;

import org.jspecify.annotations.NullMarked;
