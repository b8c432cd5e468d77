import jsTokens from 'js-tokens';

/**
 * JavaScript whose private members are others: `$name` for `#name`, no longer and no shorter. A class and one that it
 * extends must not have the same (test/rooms.test.ts).
 */
export function withPlainMembers(code) {
  let plain = '';
  for (const { type, value } of jsTokens(code)) {
    if (type === 'IdentifierName' && value.startsWith('$')) throw new Error(`${value} might be a private member's name`);
    plain += type === 'PrivateIdentifier' ? `$${value.slice(1)}` : value;
  }
  return plain;
}
