/** What hidden tests are written with: criteria, cases, tolerance, and the marks of right and wrong implementations. */
package deltarule.testkit;
