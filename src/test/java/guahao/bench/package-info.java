/** Programs that make figures of docs/performance.md; no tests. */
@NullMarked
package guahao.bench;

import org.jspecify.annotations.NullMarked;
