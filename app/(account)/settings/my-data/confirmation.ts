/** What a person types to delete their account. */
export const deletionWords = 'delete my account';
