/**
 * Code of ours that runs in the guest, lifted and translated with the rest of its library.
 *
 * <p>{@code java.util.List} in these sources means the guest's List. What is below {@code
 * guest.java} stands for the class of the JDK of the same name, or, for classes that are lifted,
 * only declares its members that the neighbours use. {@code guest.bridge} holds bridges of host
 * methods and {@code guest.body} bodies of lifted ones; see {@code library.rules}.
 */
package pvm.core.library.guest;
