package deltarule.problems.digits;

/**
 * What changes the digit network and its training from one variant to another.
 *
 * @param decay rho, the share of the running mean of squared derivatives that RMSprop keeps in each update, from 0 to 1
 * @param epsilonInside whether RMSprop adds epsilon inside the square root
 * @param firstWeights {@code uniform} or {@code normal}, the distribution that first weights are drawn from
 * @param bias {@code last} or {@code first}, where in its row a unit keeps its bias
 * @param probability {@code kept} or {@code dropped}, what dropout's probability is the probability of
 * @param varianceDivisor {@code n} or {@code n-1}, what the variance of batch normalisation divides by
 * @param normalisationEpsilon {@code inside} or {@code outside}, whether batch normalisation adds epsilon inside the square root
 * @param shareOf {@code first} or {@code second}, the example whose share mixup is given
 * @param tie {@code smaller} or {@code larger}, the label that wins a tie
 */
public record DigitNetworkParameters(
        double decay,
        boolean epsilonInside,
        String firstWeights,
        String bias,
        String probability,
        String varianceDivisor,
        String normalisationEpsilon,
        String shareOf,
        String tie) {}
