/**
 * Which classes of the JDK a guest sees, and how its calls reach them.
 *
 * <p>A guest's JDK is the running one: {@link pvm.core.library.Library} says for each class if it
 * is <em>lifted</em> (read from the JDK, renamed under a private prefix, translated like guest
 * code), <em>replaced</em> by a class of ours, left on the <em>host</em>, or <em>refused</em>; the
 * rules are the lines of {@code library.rules}. {@link pvm.core.library.Lifter} is the first step
 * of the translation: it renames, sends calls of host methods that could not work for a guest to
 * bridges, replaces the bodies of methods that need the host, and turns refused calls into errors.
 * {@link pvm.core.library.ClassSource} reads the original bytes.
 *
 * <p>Bridges, bodies and replacements are plain Java under {@code pvm.core.library.guest}. They are
 * never run as compiled: each process lifts them with the rest, so that {@code java.util.List} in
 * their source is the guest's List. What they need of the host they call in {@code
 * pvm.core.library.host}. The package knows nothing of processes, images or captures. Start reading
 * at {@link pvm.core.library.Library}.
 */
package pvm.core.library;
