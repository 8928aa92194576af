package deltarule.worker;

/** Why there is no object to put a contract's questions to. */
public enum Obstacle {
    /** No class of that name was loaded. */
    MISSING_CLASS,
    /** The class has no constructor without parameters, or only a private one. */
    MISSING_CONSTRUCTOR,
    /** The class is abstract or an interface. */
    ABSTRACT_CLASS,
    /** The class does not implement the contract. */
    OTHER_CONTRACT
}
