export const errorsEn = {
  'error.title': 'This could not be shown',
  'error.figures': 'The figures could not be loaded.',
  'error.offline': 'There is no connection. Check the network, then try again.',
  'error.timeout': 'The server did not answer in time. Try again, or choose a shorter period.',
  'error.server': 'The server could not answer. Try again; if it happens again, tell who runs it.',
  'error.unreachable': 'The server cannot be reached. Check that it is running.',
  'error.badAddress': 'This address asks for something that does not exist. The usual view is shown instead.',
  'error.notFound': 'There is no case with the id {id}.',
  'error.unexpected': 'Something went wrong on this page. Reload it; your data is not affected.',
  'error.reload': 'Reload the page',
  'error.details': 'Details',
  'error.code': 'Code {code}',
} as const;
