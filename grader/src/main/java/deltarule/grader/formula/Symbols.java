package deltarule.grader.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What commands stand for. */
final class Symbols {
    /** Letters. */
    static final Map<String, String> IDENTIFIERS =
            table("alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ"
                    + " vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ"
                    + " psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ell ℓ infty ∞"
                    + " partial ∂ nabla ∇ emptyset ∅ top ⊤ hbar ℏ Re ℜ Im ℑ");

    /** Operators and relations. */
    static final Map<String, String> OPERATORS =
            table("cdot ⋅ times × odot ⊙ otimes ⊗ oplus ⊕ circ ∘ pm ± mp ∓ div ÷ ast ∗ star ⋆"
                    + " le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ ni ∋"
                    + " subset ⊂ subseteq ⊆ cup ∪ cap ∩ setminus ∖ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ wedge ∧ vee ∨"
                    + " to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔"
                    + " implies ⇒ mapsto ↦ longrightarrow ⟶ mid ∣ parallel ∥ perp ⊥ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱"
                    + " colon : prime ′ vert | Vert ‖ | ‖ { { } } lbrace { rbrace } langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈"
                    + " rceil ⌉ lvert | rvert | lVert ‖ rVert ‖ % % # # & & _ _ $ $");

    /** Operators that are drawn large and carry their limits above and below in a displayed formula. */
    static final Map<String, String> SUMS = table("sum ∑ prod ∏ int ∫ bigcup ⋃ bigcap ⋂");

    /** Functions with upright names. */
    static final Set<String> FUNCTIONS = Set.of(
            "exp", "log", "ln", "lg", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "det", "dim", "arg",
            "deg");

    /** Functions with upright names whose index stands below in a displayed formula. */
    static final Set<String> LIMITS = Set.of("max", "min", "lim", "sup", "inf", "Pr", "gcd", "argmax", "argmin");

    /** Marks above a letter. */
    static final Map<String, String> ACCENTS =
            table("hat ^ widehat ^ bar ¯ overline ¯ tilde ~ widetilde ~ vec → dot ˙ ddot ¨ check ˇ");

    /** Spaces, in em. */
    static final Map<String, String> SPACES = table(
            ", 0.1667em : 0.2222em > 0.2222em ; 0.2778em ! -0.1667em quad 1em qquad 2em enspace 0.5em thinspace 0.1667em");

    private Symbols() {}

    private static Map<String, String> table(String pairs) {
        Map<String, String> table = new HashMap<>();
        String[] words = pairs.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
