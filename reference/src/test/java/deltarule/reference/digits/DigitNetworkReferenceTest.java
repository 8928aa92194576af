package deltarule.reference.digits;

class DigitNetworkReferenceTest {}
