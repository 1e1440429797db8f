/** What clients of every part of the house fetch alike: the icons of their pages, uploads and published files. */
@NullMarked
package guahao.common;

import org.jspecify.annotations.NullMarked;
