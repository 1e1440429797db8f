/** What volunteers did for a family, and whether it was approved. */
@NullMarked
package guahao.care.services;

import org.jspecify.annotations.NullMarked;
